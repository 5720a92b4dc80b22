using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Registry;

/// <summary>Replaces the bootstrap token, with which automation sets up a new registry.</summary>
internal static class BootstrapHandler
{
    public static void Register(OperationTable operations) => operations.Serve("renewBootstrapToken", BootstrapTokenOnly, Renew);

    // The feature is on as long as there is a bootstrap token.
    private static Answer? BootstrapTokenOnly(ApiCall call) => call.State.BootstrapToken is null ? Pages.MethodNotAllowed()
        : ReferenceEquals(call.Identity.Token, call.State.BootstrapToken) ? null
        : call.Identity.User is not null ? call.Refused()
        : call.Problem(401, "invalid_token", "Requires valid bootstrap bearer token");

    private static Answer Renew(ApiCall call)
    {
        call.State.RotateBootstrapToken(call.User);
        return Answer.Ok(new { Status = "rotated" });
    }
}
