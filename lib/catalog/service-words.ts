/** Countable nouns. As the subject of a sentence, they need an article, as in "an SNMP agent". */
const COUNT_NOUNS =
  /\b(agent|agents|client|server|servers|gateway|gatekeeper|daemon|target|proxy|mapper|portmapper|network|generator|browser|catalog|registry|manager|trapper|peer|peers|port|ports|service|trap|queue|broker|listener|controller|indexer|forwarder|node|nodes|monitor|minion|console|dashboard|API)$/;

/** Removes the transport from a label: `SIP over TCP` becomes `SIP`, and `Modbus/TCP` becomes `Modbus`. */
export const plainLabel = (label: string): string =>
  label.replace(/ \([^()]* over (?:TCP|UDP)\)/, '').replace(/(?: over |\/)(?:TCP|UDP)\b/, '');

/** Whether a phrase needs an article to be the subject of a sentence, because its last noun is countable. */
export const needsArticle = (label: string): boolean =>
  COUNT_NOUNS.test(label.replace(/ \([^()]*\)$/, '').replace(/ (?:over|with|without|between|for|in) .*$/, ''));

/** Capitalizes a phrase for the beginning of a sentence. A name such as `mDNS` or `gRPC` stays as it is. */
export const capitalized = (phrase: string): string =>
  /^\p{Ll}\S*\p{Lu}/u.test(phrase) ? phrase : phrase.charAt(0).toUpperCase() + phrase.slice(1);
