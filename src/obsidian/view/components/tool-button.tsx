import type { JSX } from 'preact';
import { Icon } from './icon';

interface ToolButtonProps {
	readonly action: string;
	readonly icon: string;
	readonly label: string;
	/** For buttons that open a menu. */
	readonly opensMenu?: boolean;
	readonly disabled?: boolean;
	readonly onClick: (button: HTMLButtonElement) => void;
}

/** A button that shows an icon alone. */
export function ToolButton({ action, icon, label, opensMenu = false, disabled = false, onClick }: ToolButtonProps): JSX.Element {
	return (
		<button
			type="button"
			class="clickable-icon conference-review-tool"
			data-action={action}
			aria-label={label}
			aria-haspopup={opensMenu ? 'menu' : undefined}
			disabled={disabled}
			onClick={(event) => onClick(event.currentTarget)}
		>
			<Icon name={icon} />
		</button>
	);
}
