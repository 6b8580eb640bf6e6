import type { RequestUrlParam } from 'obsidian';
import { Platform } from 'obsidian-test-mocks/obsidian';
import type { WholeWindow } from './popout';

/** One answer over HTTP after redirects, its headers as the server wrote them. */
export interface HttpAnswer {
	readonly status: number;
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: ArrayBuffer;
}

/** Rejects with a Chromium error name (`net::ERR_CONNECTION_REFUSED`) where no answer came. */
export type HttpExchange = (request: RequestUrlParam) => Promise<HttpAnswer>;

export type PlatformName = 'desktop' | 'phone' | 'tablet';

/**
 * What the functions of the `obsidian` module, which belong to no object, need to know of the host that
 * runs. One host at a time, as there is one app in a window.
 */
export const environment: {
	language: string;
	apiVersion: string;
	/** The core plugin Bases is switched on. */
	bases: boolean;
	http: HttpExchange;
	/** Opens another window of the app. */
	openWindow: () => WholeWindow;
	/** Addresses asked through `requestUrl`, in order. */
	requests: RequestUrlParam[];
	/** Errors that the app would only have printed: a listener that threw, a promise that nobody awaited. */
	errors: unknown[];
	/** Prints them, where somebody looks at a console. */
	showError: (error: unknown) => void;
} = {
	language: 'en',
	apiVersion: '1.13.1',
	bases: true,
	http: async () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')),
	openWindow: () => {
		throw new Error('This host has one window only');
	},
	requests: [],
	errors: [],
	showError: () => undefined,
};

/** Takes note of an error that the app would only print. */
export function reportError(error: unknown): void {
	environment.errors.push(error);
	environment.showError(error);
}

/** On a Mac the desktop's Mod is the Command key. */
export function setPlatform(name: PlatformName, isMac = false): void {
	const desktop = name === 'desktop';
	Object.assign(Platform, {
		isDesktop: desktop,
		isDesktopApp: desktop,
		isMobile: !desktop,
		isMobileApp: !desktop,
		isPhone: name === 'phone',
		isTablet: name === 'tablet',
		isAndroidApp: !desktop,
		isIosApp: false,
		isLinux: desktop && !isMac,
		isMacOS: desktop && isMac,
		isWin: false,
	});
}

/** Compares `1.13.0` and the like number by number. */
export function requireApiVersion(version: string): boolean {
	const wanted = version.split('.').map(Number);
	const running = environment.apiVersion.split('.').map(Number);
	for (let index = 0; index < wanted.length; index++) {
		const difference = (running[index] ?? 0) - (wanted[index] ?? 0);
		if (difference !== 0) return difference > 0;
	}
	return true;
}
