using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets the registry lock tags by itself, so that they can be neither moved nor deleted.</summary>
[Cmdlet(VerbsCommon.New, "QuayImmutabilityPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayImmutabilityPolicy))]
public sealed class NewQuayImmutabilityPolicyCommand : PolicyChangeCmdlet
{
    /// <summary>The regular expression that chooses tags.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string TagPattern { get; set; } = string.Empty;

    /// <summary>Means the tags that do not match the pattern.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter ExceptMatching { get; set; }

    private protected override void Execute()
    {
        (Place place, string pattern, bool except) = (SharedPlace, TagPattern, ExceptMatching.IsPresent);
        Send(
            $"Immutability policy of {place}",
            $"Create, to lock {(except ? "all tags but" : "tags")} '{pattern}'",
            token => Client.ImmutabilityPolicies.CreateAsync(place, pattern, except, token));
    }
}
