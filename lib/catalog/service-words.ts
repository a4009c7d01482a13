/** Nouns of which there are many: as the subject of a sentence they need an article, as in "an SNMP agent". */
const COUNT_NOUNS =
  /\b(agent|agents|client|server|servers|gateway|gatekeeper|daemon|target|proxy|mapper|portmapper|network|generator|browser|catalog|catalogue|registry|manager|trapper|peer|peers|port|ports|service|trap|queue|broker|listener|controller|indexer|forwarder|node|nodes|monitor|minion|console|dashboard|API)$/;

/** A label without the transport that it names: `SIP over TCP` as `SIP`, `Modbus/TCP` as `Modbus`. */
export const plainLabel = (label: string): string =>
  label.replace(/ \([^()]* over (?:TCP|UDP)\)/, '').replace(/(?: over |\/)(?:TCP|UDP)\b/, '');

/** Whether a label cannot be the subject of a sentence as it is, since its last noun needs an article before it. */
export const needsArticle = (label: string): boolean =>
  COUNT_NOUNS.test(label.replace(/ \([^()]*\)$/, '').replace(/ (?:over|with|without|between|for|in) .*$/, ''));

/** A phrase as the beginning of a sentence. A name that begins in lower case, such as `rsync`, is a phrase too. */
export const capitalized = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);
