using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Adds a label to a manifest.</summary>
[Cmdlet(VerbsCommon.Add, "QuayManifestLabel", SupportsShouldProcess = true)]
[OutputType(typeof(QuayManifestLabel))]
public sealed class AddQuayManifestLabelCommand : ManifestCmdlet
{
    /// <summary>The key: lower case letters, digits, and <c>.</c> or <c>-</c> in between.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Key { get; set; } = string.Empty;

    /// <summary>The value.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public string Value { get; set; } = string.Empty;

    /// <summary>The media type of the value: <c>text/plain</c> (default) or <c>application/json</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("text/plain", "application/json")]
    public string? MediaType { get; set; }

    /// <summary>Writes the label.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        if (Key.StartsWith("quay.", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The label '{Key}' cannot be added: labels that begin with 'quay.' control the registry and can be set in the image only. For an expiration, use Set-QuayTagExpiration.");
        }

        ManifestTarget target = Target;
        Send($"Manifest '{target.Display}'", $"Add label '{Key}={Value}'", token => AddAsync(target, token), write: PassThru);
    }

    private async Task<QuayManifestLabel> AddAsync(ManifestTarget target, CancellationToken cancellationToken)
    {
        string digest = await target.ResolveAsync(Client, cancellationToken);
        return await Client.Manifests.Labels.AddAsync(target.Repository, digest, Key, Value, MediaType, cancellationToken);
    }
}
