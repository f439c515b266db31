import { Route, Routes } from 'react-router-dom';
import { DuplicatesPage } from '../review/DuplicatesPage';
import { DatasetViewPage } from './DatasetViewPage';
import { DatasetsPage } from './DatasetsPage';

/** `/data/datasets`: the list, `view` for datasets that have no entity, `duplicates` to be decided. */
export function DatasetsRouter() {
  return (
    <Routes>
      <Route path="duplicates" element={<DuplicatesPage />} />
      <Route path="view" element={<DatasetViewPage />} />
      <Route path="*" element={<DatasetsPage />} />
    </Routes>
  );
}
