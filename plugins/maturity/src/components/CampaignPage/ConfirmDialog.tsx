import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useSubmit } from '../../hooks/useSubmit';
import { maturityTranslationRef } from '../../translation';

/** Props of {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  title: string;
  /** What will happen. */
  text: string;
  /** The button that does it. */
  confirm: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Says what a step means before it is taken, and why it failed if it did. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirm, onConfirm, onClose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const { submit, isPending, failed } = useSubmit({ run: onConfirm });
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={480}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Text as="p">{text}</Text>
        {failed && (
          <Alert
            role="alert"
            status="danger"
            icon
            mt="3"
            title={t('campaign.failed')}
            description={failed}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button isPending={isPending} onPress={submit}>
          {confirm}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('campaign.keep')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
