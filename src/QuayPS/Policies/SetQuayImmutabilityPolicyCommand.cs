using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes an immutability policy; settings that are not specified are left as they are.</summary>
[Cmdlet(VerbsCommon.Set, "QuayImmutabilityPolicy", SupportsShouldProcess = true)]
[OutputType(typeof(QuayImmutabilityPolicy))]
public sealed class SetQuayImmutabilityPolicyCommand : ImmutabilityPolicyChangeCmdlet
{
    /// <summary>A regular expression that selects tags.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TagPattern { get; set; }

    /// <summary>Selects the tags that do not match the pattern; with <c>-ExceptMatching:$false</c> those that do.</summary>
    [Parameter]
    public SwitchParameter ExceptMatching { get; set; }

    /// <summary>Writes the changed policy.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(Place place, string uuid, string subject)
    {
        MyInvocation.RequireAny(nameof(TagPattern), nameof(ExceptMatching));
        bool? except = MyInvocation.Flag(nameof(ExceptMatching));
        Send(
            subject,
            "Change",
            token => Client.ImmutabilityPolicies.ChangeAsync(place, uuid, TagPattern, except, token),
            token => Client.ImmutabilityPolicies.GetAsync(place, uuid, token),
            PassThru);
    }
}
