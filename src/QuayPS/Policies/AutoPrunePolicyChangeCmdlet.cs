using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes or removes an auto-prune policy.</summary>
public abstract class AutoPrunePolicyChangeCmdlet : PolicyCmdlet
{
    private protected AutoPrunePolicyChangeCmdlet()
    {
    }

    /// <summary>The UUID of the policy.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Organization), Or = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(AutoPrunePolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid.ItemName() ?? base.ErrorTarget;

    private protected sealed override void Execute()
    {
        Place place = Place;
        string uuid = NamespaceOrRepository.RequireUuid(Uuid, "organization");
        Change(place, uuid, $"Auto-prune policy '{uuid}' of {place}");
    }

    /// <summary>Sends the change of one policy.</summary>
    /// <param name="place">The organization, repository or user that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="subject">The policy as prompts name it.</param>
    private protected abstract void Change(Place place, string uuid, string subject);
}
