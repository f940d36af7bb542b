import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { FormEvent, ReactNode, useId } from 'react';
import { useSubmit } from '../../hooks/useSubmit';
import { maturityTranslationRef } from '../../translation';
import styles from './RequestForms.module.css';

/** Props of {@link RequestDialog}. */
export interface RequestDialogProps {
  title: string;
  /** What the button says. */
  action: string;
  /** Whether what is written can be sent. */
  isValid: boolean;
  /** Sends it. If it fails, the dialog stays open with all that was written, and says why. */
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of what is asked, decided and answered in. */
export function RequestDialog(props: RequestDialogProps) {
  const { title, action, isValid, onSubmit, onClose, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const { submit, isPending, failed } = useSubmit({ run: onSubmit });

  function onForm(event: FormEvent) {
    event.preventDefault();
    if (isValid && !isPending) {
      submit();
    }
  }

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={560}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <form id={id} className={styles.form} onSubmit={onForm} noValidate>
          {children}
          {failed && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('request.failed')}
              description={failed}
            />
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button
          type="submit"
          form={id}
          isDisabled={!isValid}
          isPending={isPending}
        >
          {action}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('request.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
