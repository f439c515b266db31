import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A page of ours is fetched when it is first shown; on a busy machine that
// alone takes longer than the second that tests wait otherwise.
configure({ asyncUtilTimeout: 4_000 });

// jsdom lays nothing out, so it has nowhere to scroll to.
Element.prototype.scrollIntoView = () => {};
