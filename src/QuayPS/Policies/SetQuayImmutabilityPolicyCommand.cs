using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes which tags the registry locks by itself; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayImmutabilityPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayImmutabilityPolicy))]
public sealed class SetQuayImmutabilityPolicyCommand : PolicyChangeCmdlet
{
    /// <summary>The UUID of the policy.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ImmutabilityPolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>The regular expression that chooses tags.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TagPattern { get; set; }

    /// <summary>Means the tags that do not match the pattern; with <c>-ExceptMatching:$false</c> those that do.</summary>
    [Parameter]
    public SwitchParameter ExceptMatching { get; set; }

    /// <summary>Writes the policy as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        bool? except = MyInvocation.Flag(nameof(ExceptMatching));
        if (TagPattern is null && except is null)
        {
            throw new ArgumentException("There is nothing to change. Give -TagPattern, -ExceptMatching or both.");
        }

        (Place place, string uuid, string? pattern) = (SharedPlace, Uuid, TagPattern);
        Send(
            $"Immutability policy '{uuid}' of {place}",
            "Change",
            token => Client.ImmutabilityPolicies.ChangeAsync(place, uuid, pattern, except, token),
            token => Client.ImmutabilityPolicies.GetAsync(place, uuid, token),
            PassThru);
    }
}
