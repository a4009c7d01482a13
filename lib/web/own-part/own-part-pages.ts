import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { asksForDocument } from '@/lib/web/documents/asks-for-document';
import { pickEncoding } from '@/lib/web/documents/pick-encoding';
import type { RouteNames } from '@/lib/web/route-names';
import { textHole } from './hole';
import type { OwnContent, OwnParts } from './own-parts';
import { fillTemplate, makeTemplate, type Template } from './template';

/** The pages whose documents the web server makes itself, from a template and the learner's own part. */
export type OwnPartPages = {
  /** Returns whether a request is for the document of such a page. */
  has(request: IncomingMessage, path: string): boolean;
  /** Sends the document. Returns false, without having sent anything, if Next has to answer. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
};

/** Renders the markup of a page's own part from its data, by the name of the page's route. */
export type OwnPartMarkup = Readonly<Record<string, (data: never) => string>>;

export type OwnPartOptions = {
  readonly parts: OwnParts;
  readonly loadMarkup: () => Promise<OwnPartMarkup>;
  readonly routeNameOf: RouteNames;
  /** Asks Next for the document of a page in which the own part is left out, and for its headers. */
  readonly requestTemplate: (path: string) => Promise<TemplateReply>;
  /** Writes the Content-Security-Policy of a document with inline scripts that have these hashes. */
  readonly writePolicy: (scriptHashes: readonly string[]) => string;
  /** Called if the template of a page cannot be made. */
  readonly onError: (error: unknown) => void;
};
export type TemplateReply = { readonly document: string; readonly headers: OutgoingHttpHeaders };

/**
 * The placeholder in a template for the parameter of the address. It looks like an id, so that Next serves the page.
 */
const ANY_ID = '00000000-0000-4000-8000-00000000a11f';
/** Headers that belong to a single reply. */
const NOT_KEPT = ['content-length', 'content-security-policy', 'date', 'etag', 'transfer-encoding'];

const compress = promisify(gzip);

/**
 * Serves the documents of pages with an own part. Next makes the rest of each page only once per process, because the
 * rest is always the same except for a few short texts. Next answers everything else: requests from its own script,
 * forms, and addresses with a query.
 */
export function serveOwnPartPages(options: OwnPartOptions): OwnPartPages {
  const { parts, loadMarkup, routeNameOf, requestTemplate, writePolicy, onError } = options;
  const made = new Map<string, Promise<PageMaker | null>>();
  const findMaker = (name: string): Promise<PageMaker | null> => {
    // If a template cannot be made, Next keeps answering for its page.
    const maker = made.get(name) ?? makeMaker(name).catch((error) => onError(error) ?? null);
    made.set(name, maker);
    return maker;
  };
  async function makeMaker(name: string): Promise<PageMaker> {
    const [{ document, headers }, markup] = await Promise.all([
      requestTemplate(name.replace(/\[.+\]/, ANY_ID)),
      loadMarkup(),
    ]);
    const render = markup[name];
    if (!render) throw new Error(`nothing renders the own part of ${name}`);
    for (const each of NOT_KEPT) delete headers[each];
    headers.vary = `${headers.vary}, Accept-Encoding`;
    return { template: makeTemplate(document), headers, render };
  }
  return {
    has: ({ method, headers, url = '' }, path) =>
      method === 'GET' && routeNameOf(path) in parts && asksForDocument(headers) && !url.includes('?'),
    answer: async (request, response, path) => {
      const name = routeNameOf(path);
      const parameter = name.includes('[') ? path.slice(name.indexOf('[')) : '';
      const [maker, content] = await Promise.all([
        findMaker(name),
        parts[name]?.({ cookies: request.headers.cookie, parameter }) ?? null,
      ]);
      if (maker === null || content === null) return false;
      const { data, texts } = content;
      const part = { markup: maker.render(data as never), data };
      const { document, scriptHashes } = fillTemplate(maker.template, part, { [ANY_ID]: parameter, ...byHole(texts) });
      const isCompressed = pickEncoding(request.headers['accept-encoding'], ['gzip']) === 'gzip';
      const body = isCompressed ? await compress(document) : Buffer.from(document);
      // The client may have disconnected in the meantime.
      if (response.destroyed) return true;
      response.writeHead(200, {
        ...maker.headers,
        'Content-Security-Policy': writePolicy(scriptHashes),
        'Content-Length': body.length,
        ...(isCompressed && { 'Content-Encoding': 'gzip' }),
      });
      response.end(body);
      return true;
    },
  };
}

const byHole = (texts: OwnContent['texts'] = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [textHole(name), text]));

type PageMaker = {
  readonly template: Template;
  readonly headers: OutgoingHttpHeaders;
  readonly render: (data: never) => string;
};
