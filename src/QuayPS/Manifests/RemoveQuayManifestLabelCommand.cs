using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes labels from a manifest.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayManifestLabel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayManifestLabelCommand : ManifestCmdlet
{
    // Without parameter sets: PowerShell would choose one before it binds the label or the text from the pipeline.
    /// <summary>The id of the label.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ManifestLabelIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Id { get; set; }

    /// <summary>The key; all labels of this key are removed.</summary>
    [Parameter(Position = 2, ValueFromPipeline = true)]
    [Each(Of = nameof(Tag))]
    [NameText]
    [ArgumentCompleter(typeof(ManifestLabelKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Key { get; set; }

    private protected override void Execute()
    {
        ManifestTarget target = Target;
        if (IsTyped(nameof(Id)) && IsTyped(nameof(Key)))
        {
            throw new ArgumentException("Both -Id and -Key are specified. Specify one of them.");
        }

        if (Id.ItemName() is { } id && !IsTyped(nameof(Key)))
        {
            AddressName.Check(id);
            string label = InputObject?.Properties["Key"]?.Value as string ?? id;
            Send(Display(label), "Remove", async token =>
                await Client.Manifests.Labels.DeleteAsync(target.Repository, await target.ResolveAsync(Client, token), id, token));
            return;
        }

        string key = Key.ItemName() ?? throw new ArgumentException("Specify -Key or -Id. Text from the pipeline names the tag unless -Tag is specified.");
        Send(Display(key), "Remove", async token =>
            await Client.Manifests.Labels.DeleteByKeyAsync(target.Repository, await target.ResolveAsync(Client, token), key, token));

        string Display(string label) => $"Label '{label}' of manifest '{target.Display}'";
    }
}
