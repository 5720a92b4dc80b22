using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates an immutability policy: the registry locks tags, so that they can be neither moved nor deleted.</summary>
[Cmdlet(VerbsCommon.New, "QuayImmutabilityPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayImmutabilityPolicy))]
public sealed class NewQuayImmutabilityPolicyCommand : PolicyCmdlet
{
    /// <summary>A regular expression that selects tags.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string TagPattern { get; set; } = string.Empty;

    /// <summary>Selects the tags that do not match the pattern.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SwitchText]
    public SwitchParameter ExceptMatching { get; set; }

    private protected override void Execute()
    {
        Place place = SharedPlace;
        bool except = ExceptMatching.IsPresent;
        Send(
            $"Immutability policy of {place}",
            $"Create, to lock {(except ? "all tags but" : "tags")} '{TagPattern}'",
            token => Client.ImmutabilityPolicies.CreateAsync(place, TagPattern, except, token));
    }
}
