import { Route, Routes } from 'react-router-dom';
import { PipelineViewPage } from './PipelineViewPage';
import { PipelinesPage } from './PipelinesPage';

/** `/data/pipelines`: the list, and `view` for jobs that have no entity. */
export function PipelinesRouter() {
  return (
    <Routes>
      <Route path="view" element={<PipelineViewPage />} />
      <Route path="*" element={<PipelinesPage />} />
    </Routes>
  );
}
