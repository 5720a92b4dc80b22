using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Whether the plan of an account allows another private repository. Only registries with billing offer it.</summary>
internal static class PrivateAllowanceHandlers
{
    // Private repositories of a free and of a paid plan.
    private const int Free = 0;
    private const int Paid = 125;

    public static void Register(OperationTable operations)
    {
        operations.Serve("getUserPrivateAllowed", Handler(Access.UserAdmin, call => Show(call, call.User)));
        operations.Serve("getOrganizationPrivateAllowed", Handler(Access.OrgMember, call => call.Organization is Organization organization
            ? Show(call, organization)
            : Answer.Message(400, $"Organization does not exist: {call.Route("orgname")}")));
    }

    private static Handler Handler(Func<ApiCall, Answer?> access, Func<ApiCall, Answer> serve) => new(access, serve) { Offered = options => options.Billing };

    private static Answer Show(ApiCall call, Account account)
    {
        int count = call.State.RepositoriesOf(account).Count(repository => !repository.IsPublic);
        var answer = new NamedMembers { ["privateAllowed"] = count < (account.IsFreeAccount ? Free : Paid) };
        if (account is User || call.Identity.Administers((Organization)account))
        {
            answer["privateCount"] = count;
        }

        return Answer.Ok(answer);
    }
}
