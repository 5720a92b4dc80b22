using System;
using System.Collections;
using System.IO;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes a key for a service and returns it with its private half, or saves that to a file besides.</summary>
[Cmdlet(VerbsCommon.New, "QuayServiceKey", SupportsShouldProcess = true, DefaultParameterSetName = "At")]
[OutputType(typeof(QuayServiceKey))]
public sealed class NewQuayServiceKeyCommand : SessionCmdlet
{
    private bool _isWritten;

    /// <summary>The service that is to have it: lower case letters, digits and <c>_</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Service { get; set; } = string.Empty;

    /// <summary>What it is called.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The time at which it ends.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "At")]
    [Time]
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The time from now after which it ends: <c>90d</c>, <c>12h</c> or a TimeSpan.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "In")]
    [Duration]
    public TimeSpan ExpiresIn { get; set; }

    /// <summary>It never ends.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Never")]
    public SwitchParameter NeverExpires { get; set; }

    /// <summary>What to remember with it, as a hashtable.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? Metadata { get; set; }

    /// <summary>Why it is approved.</summary>
    [Parameter]
    public string? Notes { get; set; }

    /// <summary>The file to save the private half to, for its owner only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? ErrorTarget => Service;

    private protected override void Execute()
    {
        var settings = new ServiceKeySettings
        {
            Name = Name.NullIfEmpty(),
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
        if (!ShouldProcess($"Service key of '{Service}'", path is null ? "Create" : $"Create, and save the private key to {path}"))
        {
            return;
        }

        // A key whose private half could not be saved would be of no use.
        using PrivateKeyFile? file = path is null ? null : new PrivateKeyFile(path);
        _isWritten |= file is not null;
        QuayServiceKey key = Await(Client.ServiceKeys.CreateAsync(Service, settings, StopToken));
        Exception? failure = file is null ? null : Save(file, key);
        // After the file, since a command further down may stop the pipeline; and also where the file failed.
        WriteObject(key);
        if (failure is not null)
        {
            throw failure;
        }
    }

    private static Exception? Save(PrivateKeyFile file, QuayServiceKey key)
    {
        if (key.GetPrivateKey() is not { } secret)
        {
            return new IOException($"The registry sent no private key with service key '{key.Kid}', so no file was written.");
        }

        try
        {
            file.Save(secret);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private string FreePath(string given)
    {
        string path = SecretFilePath.Check(this, given, Force || _isWritten);
        return _isWritten ? throw new IOException($"The file {path} holds one private key; give each its own -OutFile.") : path;
    }
}
