using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives repositories the permissions of another one.</summary>
[Cmdlet(VerbsCommon.Copy, "QuayRepositoryPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryPermission))]
public sealed class CopyQuayRepositoryPermissionCommand : QuayItemCmdlet
{
    private readonly Dictionary<(QuaySession, string), IReadOnlyList<QuayRepositoryPermission>> _known = [];
    private string? _destination;

    /// <summary>The repository whose permissions are copied, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The repositories that get them.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText(Property = nameof(Repository))]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Destination { get; set; } = [];

    /// <summary>Takes away what the other repository does not have, so that both have the same permissions.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    /// <summary>Writes the permissions that were given.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => _destination ?? Repository;

    private protected override void Execute()
    {
        foreach (string destination in Destination)
        {
            _destination = destination;
            Guard(() => Copy(RepositoryName.Parse(destination)), () => destination);
        }
    }

    // What has to change is found out first, also for -WhatIf, which then tells exactly that.
    private void Copy(RepositoryName destination)
    {
        var source = RepositoryName.Parse(Repository);
        if (source.ToString() == destination.ToString())
        {
            return;
        }

        if (!_known.TryGetValue((ActiveSession, Repository), out IReadOnlyList<QuayRepositoryPermission>? wanted))
        {
            wanted = _known[(ActiveSession, Repository)] = Await(Client.Permissions.ListAsync(source, null, StopToken));
        }

        foreach (PermissionChange change in Await(Client.Permissions.CompareAsync(wanted, destination, Replace, StopToken)))
        {
            Apply(destination, change);
        }
    }

    private void Apply(RepositoryName destination, PermissionChange change)
    {
        string display = $"Permission of {change.Grantee} on repository '{destination}'";
        string before = change.Before is { } role ? $" (was {role})" : string.Empty;
        if (change.Role is { } wanted)
        {
            Send(display, $"Set to {wanted}{before}", token => Client.Permissions.SetAsync(destination, change.Grantee, wanted, token), write: PassThru);
        }
        else
        {
            Send(display, "Remove" + before, token => Client.Permissions.DeleteAsync(destination, change.Grantee, token));
        }
    }
}
