import { IconFileArrowRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receiveFiles } from '../store/actions/receiveFiles.ts';
import { useOpenInterview } from '../store/openInterview.ts';
import { filesOfDrop } from './filesOfDrop.ts';
import classes from './DropZone.module.css';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** The whole window takes files; folders are opened. */
export function DropZone() {
  const { t } = useTranslation('shell');
  const [isOver, setIsOver] = useState(false);
  const isInterviewOpen = useOpenInterview((state) => state.id !== null);
  useEffect(() => {
    let depth = 0;
    const onEnter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth += 1;
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setIsOver(false);
    };
    const onOver = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setIsOver(false);
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      void filesOfDrop(event).then(receiveFiles);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={classes['zone']}>
      <div className={classes['paper']}>
        <IconFileArrowRight size={22} stroke={1.6} aria-hidden />
        {t(isInterviewOpen ? 'dropHereToo' : 'dropHere')}
      </div>
    </div>
  );
}
