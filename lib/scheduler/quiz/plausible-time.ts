/**
 * A response that came sooner, in milliseconds after its question was issued and after the learner's previous response,
 * does not count toward credit. An adult reads about 238 words a minute (Brysbaert 2019,
 * https://doi.org/10.1016/j.jml.2019.104047): the shortest questions, of about eight words, take two seconds to read
 * and one more to answer.
 */
export const PLAUSIBLE_MS = 3000;
