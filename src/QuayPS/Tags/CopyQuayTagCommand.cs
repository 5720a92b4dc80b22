using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates further tags for the image of a tag, in the same repository.</summary>
[Cmdlet(VerbsCommon.Copy, "QuayTag", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTag))]
public sealed class CopyQuayTagCommand : TagChangeCmdlet
{
    /// <summary>The names of the further tags.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [Alias("Destination")]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] NewName { get; set; } = [];

    /// <summary>Moves tags of these names that exist already; without it they are errors.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the further tags.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change()
    {
        RepositoryName repository = RepositoryName;
        // The tag is read once for all copies, and not at all if no copy is confirmed.
        Task<string>? digest = null;
        foreach (string newName in NewName)
        {
            AddressName.Check(newName);
            Send(
                $"Tag '{newName}' of repository '{repository}'",
                (Force ? "Create or move to the manifest of tag '" : "Create for the manifest of tag '") + TagName + "'",
                token => CopyAsync(repository, Resolve(token), newName, token),
                token => Client.Tags.GetAsync(repository, newName, token),
                PassThru);
        }

        Task<string> Resolve(CancellationToken token) => token.IsCancellationRequested
            ? Task.FromCanceled<string>(token)
            : digest ??= Client.Tags.ResolveAsync(repository, TagName, token);
    }

    private async Task CopyAsync(RepositoryName repository, Task<string> digest, string newName, CancellationToken cancellationToken) =>
        await (Force
            ? Client.Tags.PointAsync(repository, newName, await digest, cancellationToken)
            : Client.Tags.CreateAsync(repository, newName, await digest, cancellationToken));
}
