import { Route, Routes } from 'react-router-dom';
import { DatasetViewPage } from './DatasetViewPage';
import { DatasetsPage } from './DatasetsPage';

/** `/data/datasets`: the list, and `view` for datasets that have no entity. */
export function DatasetsRouter() {
  return (
    <Routes>
      <Route path="view" element={<DatasetViewPage />} />
      <Route path="*" element={<DatasetsPage />} />
    </Routes>
  );
}
