using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes or removes an immutability policy.</summary>
public abstract class ImmutabilityPolicyChangeCmdlet : PolicyCmdlet
{
    private protected ImmutabilityPolicyChangeCmdlet()
    {
    }

    /// <summary>The UUID of the policy.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Organization), Or = nameof(Repository))]
    [NameText]
    [ArgumentCompleter(typeof(ImmutabilityPolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Uuid { get; set; }

    private protected override object? ErrorTarget => Uuid.ItemName() ?? base.ErrorTarget;

    private protected sealed override void Execute()
    {
        Place place = SharedPlace;
        string uuid = NamespaceOrRepository.RequireUuid(Uuid, "organization");
        Change(place, uuid, $"Immutability policy '{uuid}' of {place}");
    }

    /// <summary>Sends the change of one policy.</summary>
    /// <param name="place">The organization or repository that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="subject">The policy as prompts name it.</param>
    private protected abstract void Change(Place place, string uuid, string subject);
}
