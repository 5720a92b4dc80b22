using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Whether a plan allows another private repository. Only registries with plans have these.</summary>
internal static class PrivateAllowanceHandlers
{
    // What a free plan has, and a paid one.
    private const int Free = 0;
    private const int Paid = 125;

    public static void Register(OperationTable operations)
    {
        operations.Serve("getUserPrivateAllowed", Handler(Access.UserAdmin, call => Answer(call, call.User)));
        operations.Serve("getOrganizationPrivateAllowed", Handler(Access.OrgMember, call => call.Organization is Organization organization
            ? Answer(call, organization)
            : Http.Answer.Message(400, $"Organization does not exist: {call.Route("orgname")}")));
    }

    private static Handler Handler(Func<ApiCall, Answer?> access, Func<ApiCall, Answer> serve) => new(access, serve) { Offered = options => options.Billing };

    private static Answer Answer(ApiCall call, Account account)
    {
        int count = call.State.Repositories.Values.Count(repository => ReferenceEquals(repository.Owner, account) && !repository.IsPublic);
        return Http.Answer.JsonObject(200, json =>
        {
            json.WriteBoolean("privateAllowed", count < (account.IsFreeAccount ? Free : Paid));
            if (account is User || call.Identity.Administers((Organization)account))
            {
                json.WriteNumber("privateCount", count);
            }
        });
    }
}
