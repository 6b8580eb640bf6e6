/** Must be imported before anything else: gives the elements and the window the app's own methods. */
import { setup } from 'obsidian-test-mocks/setup';

setup();
