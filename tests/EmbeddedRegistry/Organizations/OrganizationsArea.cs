using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>Organizations, as their members and administrators see and change them.</summary>
internal static class OrganizationsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("createOrganization", Access.UserAdmin, CreateOrganization);
        operations.Serve("getOrganization", Access.Anyone, GetOrganization);
        operations.Serve("changeOrganizationDetails", Access.OrgAdmin, ChangeOrganizationDetails);
        operations.Serve("deleteAdminedOrganization", new Handler(Access.OrgAdmin, DeleteAdminedOrganization) { FreshLogin = true });
        MemberHandlers.Register(operations);
        ProxyCacheHandlers.Register(operations);
    }

    private static Answer CreateOrganization(ApiCall call)
    {
        string name = call.Text("name")!;
        string? email = call.Text("email");
        if (call.State.Accounts.ContainsKey(name))
        {
            return call.Invalid("A user or organization with this name already exists");
        }

        if (!Names.IsNamespace(name))
        {
            return call.Invalid($"Invalid namespace {name}: {Names.NamespaceRule}");
        }

        if (email is not null && !Names.IsEmail(email))
        {
            return call.Invalid("Invalid email address");
        }

        Organization organization = call.State.AddOrganization(name, call.User, email);
        organization.ContactEmail = call.Text("contact_email");
        call.Log("org_create", organization, null, ("email", email), ("namespace", name));
        return Answer.Json(201, "Created");
    }

    private static Answer GetOrganization(ApiCall call) => call.Organization is Organization organization
        ? Answer.Ok(OrganizationView.Show(call, organization))
        : call.NotFound();

    private static Answer ChangeOrganizationDetails(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        if (call.WholeNumber("tag_expiration_s") is long seconds)
        {
            if (!Names.IsTagExpiration(seconds))
            {
                return Answer.Message(400, "Invalid tag expiration option");
            }

            organization.TagExpirationSeconds = seconds;
            call.Log("org_change_tag_expiration", organization, null, ("tag_expiration", organization.TagExpirationSeconds), ("namespace", organization.Name));
        }

        if (call.Text("email") is string email)
        {
            organization.Email = email;
            organization.ContactEmail = null;
            call.Log("org_change_email", organization, null, ("email", email), ("namespace", organization.Name));
        }

        if (call.Member("contact_email") is not null)
        {
            organization.ContactEmail = call.Text("contact_email");
        }

        organization.InvoiceEmail = call.Flag("invoice_email") ?? organization.InvoiceEmail;
        if (call.Member("invoice_email_address") is not null)
        {
            organization.InvoiceEmailAddress = call.Text("invoice_email_address");
        }

        return GetOrganization(call);
    }

    private static Answer DeleteAdminedOrganization(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        call.State.RemoveAccount(organization);
        call.Log("org_delete", null, null, ("namespace", organization.Name));
        return Answer.NoContent();
    }
}
