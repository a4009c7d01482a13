/**
 * The minimum plausible time, in milliseconds, between the question (or the learner's previous response, if that is
 * later) and a response. Faster responses earn no credit. An adult reads about 238 words a minute (Brysbaert 2019,
 * https://doi.org/10.1016/j.jml.2019.104047). The shortest questions, of about eight words, take two seconds to read
 * and one more to answer.
 */
export const PLAUSIBLE_MS = 3000;
