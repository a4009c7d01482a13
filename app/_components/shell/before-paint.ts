import { LEARNER_KINDS, VISITOR_COOKIE } from '@/lib/auth/session/visitor-kind';
import { BAR_COLORS, THEME_KEY } from './theme';

const cookiePattern = `(?:^|; )${VISITOR_COOKIE.replace('.', '\\.')}=(${LEARNER_KINDS.join('|')})(?:;|$)`;

/**
 * The script at the start of every page. It turns the visitor's cookie and the chosen theme into attributes of `<html>`
 * before the first paint, so that nothing moves or flashes. It is identical on all pages, so the
 * Content-Security-Policy can allow it by its hash.
 */
export const BEFORE_PAINT = `(function(d){
var v=RegExp(${JSON.stringify(cookiePattern)}).exec(document.cookie);
d.dataset.visitor=v?v[1]:'stranger';
try{var t=localStorage.getItem('${THEME_KEY}');
if(/^(light|dark)$/.test(t)){var c=${JSON.stringify(BAR_COLORS)}[t];d.dataset.theme=t;document.querySelectorAll('meta[name=theme-color]').forEach(function(m){m.content=c})}}catch(e){}
})(document.documentElement)`;
