using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>Operations of superusers on the organizations and accounts of others.</summary>
internal static class SuperuserArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("listAllOrganizations", new Handler(Access.Superuser, ListAllOrganizations) { FreshLogin = true });
        operations.Serve("changeOrganization", new Handler(Access.Superuser, ChangeOrganization) { FreshLogin = true });
        operations.Serve("deleteOrganization", new Handler(Access.Superuser, DeleteOrganization) { FreshLogin = true });
        operations.Serve("takeOwnership", new Handler(Access.Superuser, TakeOwnership) { FreshLogin = true });
        SuperuserUserHandlers.Register(operations);
    }

    private static Answer ListAllOrganizations(ApiCall call) =>
        AccountPages.Show(call, 'o', "organizations", call.State.Organizations, OrganizationView.ShowToSuperuser);

    private static Answer ChangeOrganization(ApiCall call)
    {
        if (call.State.FindOrganization(call.Route("name")) is not Organization organization)
        {
            return Pages.InternalError();
        }

        if (call.Text("name") is string name && name != organization.Name)
        {
            if (!Names.IsNamespace(name))
            {
                return Answer.Message(400, $"Invalid username {name}: {Names.NamespaceRule}");
            }

            if (call.State.Accounts.ContainsKey(name))
            {
                return Pages.InternalError();
            }

            string old = organization.Name;
            call.State.Rename(organization, name);
            call.Log("org_change_name", organization, null, ("old_name", old), ("new_name", name));
        }

        return Answer.Ok(OrganizationView.ShowToSuperuser(organization));
    }

    private static Answer DeleteOrganization(ApiCall call)
    {
        if (call.State.FindOrganization(call.Route("name")) is not Organization organization)
        {
            return call.NotFound();
        }

        call.State.RemoveAccount(organization);
        call.Log("org_delete", null, null, ("namespace", organization.Name));
        return Answer.NoContent();
    }

    private static Answer TakeOwnership(ApiCall call)
    {
        string name = call.Route("namespace");
        switch (call.State.Accounts.GetValueOrDefault(name))
        {
            case User { IsSuperuser: true }:
                return call.Invalid("Cannot take ownership of a superuser");
            case User user:
                // Quay converts the user to an organization that the superuser owns.
                call.State.ConvertToOrganization(user, call.User);
                break;
            case Organization organization:
                organization.Teams["owners"].Members.Add(call.User.Name);
                break;
            default:
                return call.NotFound();
        }

        call.Log("take_ownership", call.State.Accounts[name], null, ("entity_type", "org"), ("namespace", name));
        return Answer.Ok(new { Namespace = name });
    }
}
