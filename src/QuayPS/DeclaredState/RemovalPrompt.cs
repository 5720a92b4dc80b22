namespace QuayPS;

/// <summary>Asks before each removal, and remembers an answer that is for all.</summary>
internal sealed class RemovalPrompt
{
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Asks whether something is removed.</summary>
    /// <param name="cmdlet">The command that asks.</param>
    /// <param name="removal">The removal: <c>Remove team 'ops' of organization 'acme'</c>.</param>
    public bool Ask(VisibleCmdlet cmdlet, string removal) => cmdlet.ShouldContinue(removal, "Confirm", ref _yesToAll, ref _noToAll);
}
