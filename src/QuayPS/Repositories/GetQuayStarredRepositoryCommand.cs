using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the repositories that the session's user starred.</summary>
[Cmdlet(VerbsCommon.Get, "QuayStarredRepository")]
[OutputType(typeof(QuayRepository))]
public sealed class GetQuayStarredRepositoryCommand : SessionCmdlet
{
    private protected override void Execute() => WriteListing(Client.Stars.List(), "Starred repositories");
}
