import { useState } from 'react';
import { fetchPreview, sendPreview } from '@/app/_components/quiz/api';
import type { Response as GivenResponse, Question } from '@/lib/quiz/question';
import type { VerdictView } from '@/lib/study/answer/verdict-view';

/** The questions of a topic are numbered from 0 to 999. */
const NUMBERS = 1000;

/** The state of a preview: the current topic, its question, and the verdict once the question is answered. */
export function usePreview(topics: readonly { readonly id: string }[], first: Question) {
  const [place, setPlace] = useState(0);
  const [round, setRound] = useState(0);
  const [question, setQuestion] = useState(first);
  const [verdict, setVerdict] = useState<VerdictView | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [isOver, setIsOver] = useState(false);
  // Each topic and each round uses a different form.
  const numberAt = (topic: number, inRound: number) => (topic + inRound * (topics.length + 1)) % NUMBERS;
  const number = numberAt(place, round);
  const conceptId = topics[place]?.id ?? '';

  const respond = async (response: GivenResponse) => {
    setIsBusy(true);
    const reply = await sendPreview({ conceptId, number }, response);
    setIsBusy(false);
    setTrouble(reply.ok ? '' : reply.message);
    if (reply.ok) setVerdict(reply.data);
  };
  const goTo = async (nextPlace: number, nextRound: number) => {
    const next = topics[nextPlace];
    if (!next) {
      setVerdict(null);
      setIsOver(true);
      return;
    }
    const reply = await fetchPreview({ conceptId: next.id, number: numberAt(nextPlace, nextRound) });
    setTrouble(reply.ok ? '' : reply.message);
    if (!reply.ok) return;
    setPlace(nextPlace);
    setRound(nextRound);
    setQuestion(reply.data);
    setVerdict(null);
    setIsOver(false);
    window.scrollTo(0, 0);
  };
  const goOn = () => goTo(place + 1, round);
  const again = () => goTo(0, round + 1);
  return { place, number, question, verdict, isBusy, trouble, isOver, respond, goOn, again };
}
