using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a key for a service and writes it with its private key, or saves that to a file as well.</summary>
[Cmdlet(VerbsCommon.New, "QuayServiceKey", SupportsShouldProcess = true, DefaultParameterSetName = "At")]
[OutputType(typeof(QuayServiceKey))]
public sealed class NewQuayServiceKeyCommand : QuayItemCmdlet
{
    private readonly ServiceKeyRequests _requests = new();
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the service: lower case letters, digits and <c>_</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Service { get; set; } = [];

    /// <summary>The name of the key.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Service))]
    [NameText]
    public string[]? Name { get; set; }

    /// <summary>The time at which the key expires.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "At")]
    [Time]
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The time from now after which the key expires: <c>90d</c>, <c>12h</c> or a TimeSpan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "In")]
    [Duration]
    public TimeSpan ExpiresIn { get; set; }

    /// <summary>The key never expires.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Never")]
    public SwitchParameter NeverExpires { get; set; }

    /// <summary>Data to store with the key, as a hashtable.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Metadata { get; set; }

    /// <summary>Notes to store with the approval.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Notes { get; set; }

    /// <summary>The file to save the private key to. Only its owner may read it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Replaces an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? ErrorTarget => Service[0];

    private protected override bool YieldsSecretOnce => true;

    private protected override void Execute()
    {
        var settings = new ServiceKeySettings
        {
            Name = Name.ItemName(),
            ExpiresAt = ParameterSetName switch
            {
                "At" => FutureTime.Of(ExpiresAt, null),
                "In" => FutureTime.Of(null, ExpiresIn),
                _ => null,
            },
            NeverExpires = NeverExpires,
            Metadata = PlainObject.FromDictionary(Metadata),
            Notes = Notes.NullIfEmpty(),
        };
        string? path = OutFile is null ? null : FreePath(OutFile);
        if (!ShouldProcess($"Service key of '{Service[0]}'", path is null ? "Create" : $"Create, and save the private key to {path}"))
        {
            return;
        }

        if (path is not null)
        {
            _files.Add(path);
        }

        ServiceKeysApi keys = Client.ServiceKeys;
        Start(output => _requests.SendAsync(keys, Service[0], settings, path, output, StopToken));
    }

    private protected override void Abandon()
    {
        base.Abandon();
        StopProcessing();
        _requests.WaitForEnd();
    }

    private string FreePath(string given) => _files.Contains(GetUnresolvedProviderPathFromPSPath(given))
        ? throw new IOException($"The file {given} is already used for another private key. Specify a different -OutFile for each.")
        : SecretFilePath.Check(this, given, Force);
}
