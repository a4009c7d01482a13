import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect } from 'vitest';
import type { KeptState } from '@/app/_forms/use-kept-form';
import { SettingsForm } from '@/app/(learner)/settings/_components/settings-form';
import type { SettingsState } from '@/app/(learner)/settings/actions';
import { refuse } from '@/lib/api/failures';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import type { GoalChoice } from '@/lib/catalog/goal-choices';
import type { LearnerSettings } from '@/lib/db/learner/settings';
import { type ConceptId, goalIdSchema } from '@/lib/ids';
import { comparePlans } from '@/lib/study/settings/plan-cost';
import { readSettings, type SettingsFields, writeSettings } from '@/lib/study/settings/read-settings';
import { concept, fresh, plain, today } from '../unit/scheduler/quiz/sitting';

/** Noon of the study day that the scheduler's tests use as today. */
const NOW = new Date(today * 86_400_000 + 12 * 3_600_000);
const GOALS: readonly GoalChoice[] = ['essentials', 'everything'].map((name) => ({
  id: goalIdSchema.parse(name),
  title: name,
  shortTitle: name,
  summary: `All about ${name}.`,
  trademark: null,
  conceptCount: 12,
}));
const KNOWN = GOALS.map(({ id }) => id);
const concepts = Array.from({ length: 12 }, (_, place) => concept(`c${place}`));

/** A time zone in the list that the server refuses. */
export const NO_ZONE = 'Mars/Olympus';
const TIME_ZONES = ['Asia/Tokyo', 'Europe/Berlin', NO_ZONE, 'UTC'];

/** The settings that a learner saved before the test. */
export const SAVED: LearnerSettings = {
  ...plain,
  goals: [DEFAULT_GOAL],
  timeZone: 'Europe/Berlin',
  streakShown: true,
  usesLists: false,
  triesFirst: false,
  asksSure: false,
};

/** The server behind the form. It reads, saves, and forecasts with the real code, and has one learner. */
export function startSettingsServer(first: LearnerSettings) {
  let settings = first;
  let isSignedOut = false;
  let onSave = (_: LearnerSettings): void => undefined;
  const previews: SettingsFields[] = [];
  const courses = new Map<string, readonly ConceptId[]>();
  /** The second goal has all concepts, and the first only half. */
  const courseOf = ({ goals }: LearnerSettings) => {
    const count = goals.length === 1 && goals[0] === DEFAULT_GOAL ? 6 : 12;
    const course = courses.get(String(count)) ?? concepts.slice(0, count).map(({ id }) => id);
    courses.set(String(count), course);
    return course;
  };
  const forecast = (proposed: LearnerSettings) =>
    comparePlans(fresh({ concepts, settings, course: courseOf(settings) }), proposed, courseOf(proposed));
  return {
    fieldsOf: (each: LearnerSettings) => writeSettings(each, NOW),
    forecast,
    errorsIn: (fields: SettingsFields) => {
      const reading = readSettings(fields, settings, KNOWN, NOW);
      return reading.ok ? {} : reading.errors;
    },
    settings: () => settings,
    /** The fields of every preview request. */
    previews,
    signOut: () => {
      isSignedOut = true;
    },
    watchSaves: (watch: (saved: LearnerSettings) => void) => {
      onSave = watch;
    },
    /** Replaces the form's server action. */
    send: async (_: SettingsState, sent: FormData): Promise<KeptState<SettingsState>> => {
      const fields = Object.fromEntries(sent) as Readonly<Record<string, string>>;
      const unsaved = { saved: false, errors: {}, fields, preview: null };
      if (isSignedOut) return { ...unsaved, signedOut: true };
      const reading = readSettings(fields, settings, KNOWN, NOW);
      if (!reading.ok) return { ...unsaved, errors: reading.errors };
      settings = reading.value;
      onSave(settings);
      return { saved: true, errors: {}, fields: null, preview: null };
    },
    /** Replaces `fetch`. */
    fetch: async (address: string, request: RequestInit): Promise<Response> => {
      expect(address).toBe('/api/plan-previews');
      const { fields } = JSON.parse(String(request.body)) as { readonly fields: SettingsFields };
      previews.push(fields);
      const reading = readSettings(fields, settings, KNOWN, NOW);
      return reading.ok
        ? Response.json(forecast(reading.value))
        : refuse('unreadable-settings', Object.values(reading.errors)[0]);
    },
  };
}
export type SettingsServer = ReturnType<typeof startSettingsServer>;

/** The part of the settings page that is rendered again after every save. */
export function SettingsDesk({ server }: { readonly server: SettingsServer }) {
  const [settings, setSettings] = useState(server.settings());
  server.watchSaves(setSettings);
  return (
    <SettingsForm
      fields={server.fieldsOf(settings)}
      goals={GOALS}
      preview={server.forecast(settings)}
      timeZones={TIME_ZONES}
    />
  );
}

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Opens the form, and returns functions that operate it as a user would. Controls are found by the names that the
 * server reads.
 */
export function openSettings(server: SettingsServer) {
  const user = userEvent.setup({ delay: null });
  const { container } = render(<SettingsDesk server={server} />);
  const form = container.querySelector('form') as HTMLFormElement;
  const control = (name: string): Control => {
    const found = [...form.querySelectorAll<Control>(`[name="${name}"]`)];
    const control = found.find((each) => 'checked' in each && each.checked) ?? found[0];
    if (!control) throw new Error(`there is no control called ${name}`);
    return control;
  };
  const fill = async (name: string, value: string): Promise<void> => {
    const field = control(name);
    if (field instanceof HTMLSelectElement) return user.selectOptions(field, value);
    if (field.type === 'checkbox') return user.click(field);
    if (field.type === 'radio') return user.click(form.querySelector(`[name="${name}"][value="${value}"]`) as Element);
    await user.clear(field);
    if (value !== '') await user.type(field, value);
  };
  return {
    user,
    form,
    control,
    filled: () => Object.fromEntries(new FormData(form)),
    fillAll: async (values: Readonly<Record<string, string>>) => {
      for (const [name, value] of Object.entries(values)) await fill(name, value);
    },
    /** Returns the texts that a screen reader reads with a control. */
    described: (name: string): string => {
      const field = control(name);
      const told = field.closest('[role=radiogroup]') ?? field;
      const ids = told.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
    },
    press: async (button: 'save' | 'preview') => {
      await user.click(
        form.querySelector(`button${button === 'save' ? ':not([name])' : '[value=preview]'}`) as Element,
      );
      await act(async () => undefined);
    },
    panel: () => screen.getByRole('region'),
    /** Waits until the panel contains this text. */
    expectCost: (said: string) => waitFor(() => expect(screen.getByRole('region').textContent).toContain(said)),
  };
}
