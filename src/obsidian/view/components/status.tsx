import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckState } from '../../link-check';
import type { IndexState, UnreadNote } from '../../review-index';
import { Icon } from './icon';
import { useServices } from './services';
import { hasFocusWithin } from './tree';

export interface StatusProps {
	readonly index: IndexState;
	readonly unread: readonly UnreadNote[];
	readonly check: CheckState;
	/** Of the last check, spoken when it changes. */
	readonly message: string;
	readonly onTryAgain: () => void;
	readonly onDismiss: () => void;
}

/** What is going on, and what went wrong, between the toolbar and the list. Whoever is in a message that goes is taken to the button of the check. */
export function Status({ index, unread, check, message, onTryAgain, onDismiss }: StatusProps): JSX.Element {
	const { strings, open } = useServices();
	const place = useRef<HTMLDivElement>(null);
	// Before anything is removed.
	const hadFocus = hasFocusWithin(place.current);
	useLayoutEffect(() => {
		if (hadFocus && !hasFocusWithin(place.current)) place.current?.parentElement?.querySelector<HTMLElement>('[data-action="check"], [data-action="cancel"]')?.focus();
	});
	return (
		<div ref={place} class="conference-review-status">
			<div class="conference-review-spoken" role="status">{message}</div>
			{index.phase === 'reading' && <Progress label={strings.status.reading(index.done, index.total)} done={index.done} total={index.total} />}
			{check.phase === 'checking' && (
				<Progress
					label={check.cancelling ? strings.check.cancelling : strings.check.running}
					count={strings.check.progress(check.done, check.total)}
					done={check.done}
					total={check.total}
				/>
			)}
			{(check.phase === 'offline' || check.phase === 'failed') && (
				<Message
					kind={check.phase}
					icon={check.phase === 'offline' ? 'wifi-off' : 'circle-alert'}
					title={check.phase === 'offline' ? strings.check.offline : strings.check.failed}
					text={check.phase === 'offline' ? strings.check.offlineNext : strings.check.failedNext}
				>
					<button type="button" data-action="try-again" onClick={onTryAgain}>{strings.status.tryAgain}</button>
					<button type="button" data-action="dismiss" onClick={onDismiss}>{strings.status.dismiss}</button>
				</Message>
			)}
			{unread.length > 0 && (
				<Message kind="unread" icon="file-warning" title={strings.status.unread(unread.length)} text={strings.status.unreadNext}>
					{unread.slice(0, 3).map(({ path, message }) => (
						<button
							key={path}
							type="button"
							title={message}
							onClick={(event) => open({ path, line: null, headingDepth: null, text: null }, event)}
						>
							{path}
						</button>
					))}
				</Message>
			)}
		</div>
	);
}

interface ProgressProps {
	readonly label: string;
	readonly count?: string;
	readonly done: number;
	readonly total: number;
}

function Progress({ label, count, done, total }: ProgressProps): JSX.Element {
	const share = total > 0 ? done / total : 0;
	return (
		<div class="conference-review-progress">
			<div class="conference-review-progress-text">
				<span>{label}</span>
				{count !== undefined && <span class="conference-review-count">{count}</span>}
			</div>
			<div
				class="conference-review-bar"
				role="progressbar"
				aria-label={label}
				aria-valuemin={0}
				aria-valuemax={total}
				aria-valuenow={done}
				aria-valuetext={count}
			>
				<div class="conference-review-bar-done" style={{ transform: `scaleX(${share.toFixed(4)})` }} />
			</div>
		</div>
	);
}

interface MessageProps {
	readonly kind: string;
	readonly icon: string;
	readonly title: string;
	readonly text: string;
	readonly children: ComponentChildren;
}

function Message({ kind, icon, title, text, children }: MessageProps): JSX.Element {
	return (
		<div class={`conference-review-message is-${kind}`}>
			<Icon name={icon} />
			<div>
				<div class="conference-review-message-title">{title}</div>
				<div class="conference-review-muted">{text}</div>
				<div class="conference-review-message-actions">{children}</div>
			</div>
		</div>
	);
}

interface EmptyProps {
	readonly icon: string;
	readonly title: string;
	readonly text?: string;
	readonly children?: ComponentChildren;
}

/** What stands in place of the list when there is nothing to list. */
export function Empty({ icon, title, text, children }: EmptyProps): JSX.Element {
	return (
		<div class="conference-review-empty" tabIndex={-1} aria-busy={icon === 'loader'}>
			<Icon name={icon} />
			<div class="conference-review-message-title">{title}</div>
			{text !== undefined && <div class="conference-review-muted">{text}</div>}
			{children}
		</div>
	);
}
