import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Grouping } from '../rows';
import { Icon } from './icon';
import { useServices } from './services';

export interface ToolbarProps {
	readonly grouping: Grouping;
	readonly filter: string;
	readonly isChecking: boolean;
	readonly canCheck: boolean;
	readonly onGroup: (grouping: Grouping) => void;
	readonly onFilter: (text: string) => void;
	readonly onFoldAll: (open: boolean) => void;
	readonly onCheck: () => void;
	readonly onCancel: () => void;
	/** The user goes on from the filter to the list. */
	readonly onLeaveFilter: () => void;
}

export function Toolbar(props: ToolbarProps): JSX.Element {
	const { strings: { view, commands } } = useServices();
	const { grouping, isChecking, canCheck, onGroup, onFoldAll, onCheck, onCancel } = props;
	return (
		<div class="conference-review-header">
			<div class="conference-review-toolbar" role="toolbar" aria-label={view.tools}>
				<ToolButton action="group-conference" icon="calendar-days" label={view.byConference} pressed={grouping === 'conference'} onClick={() => onGroup('conference')} />
				<ToolButton action="group-session" icon="layers" label={view.bySession} pressed={grouping === 'session'} onClick={() => onGroup('session')} />
				<span class="conference-review-gap" />
				<ToolButton action="expand-all" icon="chevrons-up-down" label={view.expandAll} onClick={() => onFoldAll(true)} />
				<ToolButton action="collapse-all" icon="chevrons-down-up" label={view.collapseAll} onClick={() => onFoldAll(false)} />
				<span class="conference-review-gap" />
				{isChecking
					? <ToolButton action="cancel" icon="circle-stop" label={commands.cancel} onClick={onCancel} />
					: <ToolButton action="check" icon="shield-check" label={commands.checkAll} disabled={!canCheck} onClick={onCheck} />}
			</div>
			<FilterField {...props} />
		</div>
	);
}

interface ToolButtonProps {
	readonly action: string;
	readonly icon: string;
	readonly label: string;
	/** For buttons that stay down. */
	readonly pressed?: boolean;
	readonly disabled?: boolean;
	readonly onClick: () => void;
}

function ToolButton({ action, icon, label, pressed, disabled = false, onClick }: ToolButtonProps): JSX.Element {
	return (
		<button
			type="button"
			class={`clickable-icon conference-review-tool${pressed === true ? ' is-active' : ''}`}
			data-action={action}
			aria-label={label}
			aria-pressed={pressed}
			disabled={disabled}
			onClick={onClick}
		>
			<Icon name={icon} />
		</button>
	);
}

function FilterField({ filter, onFilter, onLeaveFilter }: ToolbarProps): JSX.Element {
	const { strings: { view } } = useServices();
	const field = useRef<HTMLInputElement>(null);
	const clear = (): void => {
		onFilter('');
		field.current?.focus();
	};
	return (
		<div class="conference-review-filter">
			<Icon name="search" />
			<input
				ref={field}
				type="search"
				enterkeyhint="search"
				spellcheck={false}
				placeholder={view.filter}
				aria-label={view.filter}
				value={filter}
				onInput={(event) => onFilter(event.currentTarget.value)}
				onKeyDown={(event) => {
					// While an input method composes, its keys are its own.
					if (event.isComposing) return;
					if (event.key === 'Escape' && filter !== '') {
						event.preventDefault();
						clear();
					} else if (event.key === 'ArrowDown' || event.key === 'Enter') {
						event.preventDefault();
						onLeaveFilter();
					}
				}}
			/>
			{filter !== '' && (
				<button type="button" class="clickable-icon conference-review-clear" data-action="clear-filter" aria-label={view.clearFilter} onClick={clear}>
					<Icon name="x" />
				</button>
			)}
		</div>
	);
}
