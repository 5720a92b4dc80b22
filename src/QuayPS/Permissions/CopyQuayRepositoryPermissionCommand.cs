using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Copies the permissions of a repository to other repositories.</summary>
[Cmdlet(VerbsCommon.Copy, "QuayRepositoryPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryPermission))]
public sealed class CopyQuayRepositoryPermissionCommand : QuayItemCmdlet
{
    // Shared by the copies of the command that work on the items.
    private readonly Dictionary<(QuaySession, string), Task<IReadOnlyList<QuayRepositoryPermission>>> _sources = [];
    private readonly Queue<(CopyQuayRepositoryPermissionCommand Item, Task<IReadOnlyList<PermissionChange>> Comparison)> _comparisons = new();

    /// <summary>The repository whose permissions are copied, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The repositories that receive the permissions, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText(Property = nameof(Repository))]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Destination { get; set; } = [];

    /// <summary>Removes permissions that the source does not have, so that both repositories have the same.</summary>
    [Parameter]
    public SwitchParameter Replace { get; set; }

    /// <summary>Writes the permissions that were set.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Destination[0];

    // Repositories are compared several at a time, also with -WhatIf, which then shows the exact changes.
    private protected override void Execute()
    {
        if (Destination[0] == Repository)
        {
            return;
        }

        _comparisons.Enqueue((this, CompareAsync()));
        while (_comparisons.Count >= EffectiveThrottleLimit || (_comparisons.Count > 0 && _comparisons.Peek().Comparison.IsCompleted))
        {
            ApplyNext();
        }
    }

    private protected override void Finish()
    {
        while (_comparisons.Count > 0)
        {
            ApplyNext();
        }

        base.Finish();
    }

    private void ApplyNext()
    {
        (CopyQuayRepositoryPermissionCommand item, Task<IReadOnlyList<PermissionChange>> comparison) = _comparisons.Dequeue();
        item.Apply(comparison);
    }

    private async Task<IReadOnlyList<PermissionChange>> CompareAsync()
    {
        var source = RepositoryName.Parse(Repository);
        var destination = RepositoryName.Parse(Destination[0]);
        if (!_sources.TryGetValue((ActiveSession, Repository), out Task<IReadOnlyList<QuayRepositoryPermission>>? permissions))
        {
            permissions = _sources[(ActiveSession, Repository)] = Client.Permissions.ListAsync(source, null, StopToken);
        }

        return await Client.Permissions.CompareAsync(await permissions, destination, Replace, StopToken);
    }

    private void Apply(Task<IReadOnlyList<PermissionChange>> comparison)
    {
        Await(Task.WhenAny(comparison));
        if (comparison.Status != TaskStatus.RanToCompletion)
        {
            // Reported behind the changes of earlier destinations.
            Start(_ => comparison);
            return;
        }

        foreach (PermissionChange change in comparison.Result)
        {
            Send(RepositoryName.Parse(Destination[0]), change);
        }
    }

    private void Send(RepositoryName destination, PermissionChange change)
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
