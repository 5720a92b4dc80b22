using System;
using System.Collections;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a service key; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayServiceKey", SupportsShouldProcess = true, DefaultParameterSetName = "At")]
[OutputType(typeof(QuayServiceKey))]
public sealed class SetQuayServiceKeyCommand : ServiceKeyChangeCmdlet
{
    /// <summary>What it is called from then on.</summary>
    [Parameter]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>The time at which it ends.</summary>
    [Parameter(ParameterSetName = "At")]
    [Time]
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The time from now after which it ends: <c>90d</c>, <c>12h</c> or a TimeSpan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "In")]
    [Duration]
    public TimeSpan? ExpiresIn { get; set; }

    /// <summary>It never ends.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Never")]
    public SwitchParameter NeverExpires { get; set; }

    /// <summary>What to remember with it, as a hashtable; what it does not name stays.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Metadata { get; set; }

    /// <summary>Writes the key as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        var settings = new ServiceKeySettings
        {
            Name = NewName,
            ExpiresAt = FutureTime.Of(ExpiresAt, ExpiresIn),
            NeverExpires = NeverExpires,
            Metadata = PlainObject.FromDictionary(Metadata),
        };
        if (settings is { Name: null, ExpiresAt: null, NeverExpires: false, Metadata: null })
        {
            throw new ArgumentException("There is nothing to change. Give -NewName, -ExpiresAt, -ExpiresIn, -NeverExpires or -Metadata.");
        }

        string kid = Kid;
        Send(Display, "Change", token => Client.ServiceKeys.ChangeAsync(kid, settings, token), PassThru);
    }
}
