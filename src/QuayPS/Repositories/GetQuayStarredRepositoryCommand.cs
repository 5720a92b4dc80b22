using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the repositories that the user of the session has starred.</summary>
[Cmdlet(VerbsCommon.Get, "QuayStarredRepository")]
[OutputType(typeof(QuayRepository))]
public sealed class GetQuayStarredRepositoryCommand : SessionCmdlet
{
    private protected override void Execute() => Read(output => output.WriteListingAsync(Client.Stars.List(), "Starred repositories"));
}
