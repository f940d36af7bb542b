import { useApi } from '@backstage/core-plugin-api';
import { DraftDetail } from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useEffect, useState } from 'react';
import { maturityApiRef } from '../../api';
import { useAct } from '../../hooks/useAct';
import { Problem } from '../../lib/problem';

/** The text of a draft while it is edited. */
export interface DraftText {
  text: string;
  setText: (text: string) => void;
  isDirty: boolean;
  isSaving: boolean;
  canEdit: boolean;
  /** Whether what is shown was kept from an earlier visit. */
  isRestored: boolean;
  /** Why it could not be saved. */
  problem?: Problem;
  save: () => void;
  /** Gives up what is not saved. */
  discard: () => void;
  /** Takes the draft as somebody else left it. */
  reload: () => void;
}

/**
 * Keeps the text of a draft until it is saved: in this browser too, by draft and revision, so that a page that is left
 * or reloaded loses nothing.
 */
export function useDraftText(options: {
  draft: DraftDetail;
  onChange: (draft: DraftDetail) => void;
  onReload: () => void;
}): DraftText {
  const { draft, onChange, onReload } = options;
  const api = useApi(maturityApiRef);
  const { act, busy, problem, clear } = useAct();
  const place = `maturity.draft.${draft.id}.${draft.revision}`;
  const [kept] = useState(() => read(place));
  const [edited, setEdited] = useState(kept);
  const isDirty = edited !== undefined && edited !== draft.content;

  useEffect(() => {
    if (!isDirty) {
      sessionStorage.removeItem(place);
      return undefined;
    }
    keep(place, edited);
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [place, edited, isDirty]);

  const discard = useCallback(() => {
    sessionStorage.removeItem(place);
    setEdited(undefined);
    clear();
  }, [place, clear]);

  return {
    text: edited ?? draft.content,
    setText: setEdited,
    isDirty,
    isSaving: busy,
    canEdit: draft.you.may.includes('edit'),
    isRestored: isDirty && edited === kept,
    problem,
    save: () =>
      act(async () => {
        const saved = await api.drafts.update(draft.id, {
          revision: draft.revision,
          content: edited,
        });
        sessionStorage.removeItem(place);
        onChange(saved);
        setEdited(undefined);
      }),
    discard,
    reload: () => {
      discard();
      onReload();
    },
  };
}

function read(place: string): string | undefined {
  return sessionStorage.getItem(place) ?? undefined;
}

function keep(place: string, text: string): void {
  try {
    sessionStorage.setItem(place, text);
  } catch {
    // It is full, or not allowed; the browser still warns whoever leaves.
  }
}
