'use client';

import { Confirm } from '../confirm';
import type { FormInputProps } from '../input-props';
import { ListsSwitch, useLists } from '../lists-switch';
import { OrderRows } from '../order/order-rows';
import { OrderedRows } from '../order/ordered-rows';
import { useOrder } from '../order/use-order';
import { isOnControl, useKeys } from '../use-keys';

/** Steps to put in order. Screen readers announce every move. */
export function OrderInput(props: FormInputProps<'order'>) {
  const { question, open, places, skipped, onRespond, onHint } = props;
  const { items, prompt } = question;
  const rows = useOrder(items);
  const { usesLists, switchLists } = useLists(props);
  const send = () => onRespond({ form: 'order', order: [...rows.order] });
  useKeys((key, event) => {
    if (!open) return;
    if (/^[1-9]$/.test(key)) rows.nameNext(Number(key) - 1);
    else if (key === 'Backspace') rows.unname();
    else if (key === 'Enter' && !isOnControl(event) && rows.namedCount === items.length) {
      event.preventDefault();
      send();
    }
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open) send();
      }}
      className="grid gap-4"
    >
      {places ? (
        <OrderedRows items={items} order={rows.order} places={places} skipped={skipped} />
      ) : (
        <div className="grid gap-2">
          <OrderRows {...rows} prompt={prompt} items={items} open={open} canDrag={!usesLists} />
          {open && <ListsSwitch onSwitch={switchLists}>{usesLists ? 'Drag instead' : 'Use buttons only'}</ListsSwitch>}
        </div>
      )}
      {open && <Confirm ready onRespond={onRespond} onHint={onHint} />}
    </form>
  );
}
