namespace QuayPS;

/// <summary>Asks for confirmation of each removal, and remembers the answers Yes to All and No to All.</summary>
internal sealed class RemovalPrompt
{
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Asks for confirmation of a removal.</summary>
    /// <param name="cmdlet">The command that asks.</param>
    /// <param name="removal">The removal: <c>Remove team 'ops' of organization 'acme'</c>.</param>
    public bool Ask(VisibleCmdlet cmdlet, string removal) => cmdlet.ShouldContinue(removal, "Confirm", ref _yesToAll, ref _noToAll);
}
