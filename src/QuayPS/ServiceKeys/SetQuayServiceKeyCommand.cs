using System;
using System.Collections;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a service key. Settings that are not specified stay.</summary>
[Cmdlet(VerbsCommon.Set, "QuayServiceKey", SupportsShouldProcess = true, DefaultParameterSetName = "At")]
[OutputType(typeof(QuayServiceKey))]
public sealed class SetQuayServiceKeyCommand : ServiceKeyChangeCmdlet
{
    /// <summary>The new name.</summary>
    [Parameter]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>The time at which the key expires.</summary>
    [Parameter(ParameterSetName = "At")]
    [Time]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The time from now after which the key expires: <c>90d</c>, <c>12h</c> or a TimeSpan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "In")]
    [Duration]
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>The key never expires.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Never")]
    public SwitchParameter NeverExpires { get; set; }

    /// <summary>Data to store with the key, as a hashtable. Other data of the key stay.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Metadata { get; set; }

    /// <summary>Writes the key after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        MyInvocation.RequireAny(nameof(NewName), nameof(ExpiresAt), nameof(ExpiresIn), nameof(NeverExpires), nameof(Metadata));
        var settings = new ServiceKeySettings
        {
            Name = NewName,
            ExpiresAt = FutureTime.Of(ExpiresAt, ExpiresIn),
            NeverExpires = NeverExpires,
            Metadata = PlainObject.FromDictionary(Metadata),
        };
        Send(Display, "Change", token => Client.ServiceKeys.ChangeAsync(Kid[0], settings, token), PassThru);
    }
}
