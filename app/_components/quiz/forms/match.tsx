'use client';

import { useState } from 'react';
import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';
import { ListsSwitch, useLists } from '../lists-switch';
import { markRow } from '../marks/mark';
import { MatchLists } from '../match/match-lists';
import { MatchTiles } from '../match/match-tiles';
import { MatchedRows } from '../match/matched-rows';
import { isComplete, startPairing, withoutTwins } from '../match/pairing';

/** Pairs to match, with tiles to press or lists to choose from. */
export function MatchInput(props: FormInputProps<'match'>) {
  const { question, open, places, onRespond, onHint } = props;
  const [pairing, setPairing] = useState(() => startPairing(question.left.length));
  const { usesLists, switchLists } = useLists(props);
  const ready = isComplete(pairing);
  const Pairs = usesLists ? MatchLists : MatchTiles;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open && ready) onRespond({ form: 'match', partners: [...pairing.partners] });
      }}
      className="grid gap-4"
    >
      {places ? (
        <MatchedRows
          question={question}
          partners={pairing.partners}
          places={places}
          markOf={(item) => markRow(props, item, pairing.partners[item])}
        />
      ) : (
        <fieldset disabled={!open}>
          <legend className="sr-only">{question.prompt}</legend>
          <Pairs question={question} pairing={pairing} onChange={setPairing} />
          {open && (
            <ListsSwitch
              onSwitch={() => {
                setPairing(withoutTwins(pairing));
                switchLists();
              }}
            >
              {usesLists ? 'Use tiles instead' : 'Use lists instead'}
            </ListsSwitch>
          )}
        </fieldset>
      )}
      {open && <Confirm ready={ready} onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
