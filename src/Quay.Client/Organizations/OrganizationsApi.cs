using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Lists, creates, changes and deletes organizations.</summary>
public sealed class OrganizationsApi
{
    private readonly Connection _connection;

    internal OrganizationsApi(Connection connection) => _connection = connection;

    /// <summary>Lists all organizations of the registry, for superusers (listAllOrganizations). They have their storage in use, and neither teams nor settings.</summary>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public Listing<QuayOrganization> ListAll() => new SequentialListing<QuayOrganization>(
        new PageReader<QuayOrganization>(
            _connection,
            () => ApiRequest.Get("listAllOrganizations", $"superuser/organizations/").About("list of all organizations"),
            "organizations",
            PagingStyle.TokenWithLimit)
        {
            Identity = organization => organization.Name,
        });

    /// <summary>Lists the organizations that the session's user belongs to (getLoggedInUser). They have the rights of the user, and neither teams nor settings.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the token lacks the scope <c>user:read</c>.</exception>
    public async Task<IReadOnlyList<QuayOrganization>> ListOwnAsync(CancellationToken cancellationToken) =>
        (await new UsersApi(_connection).GetCurrentAsync(cancellationToken).ConfigureAwait(false)).Organizations;

    /// <summary>Reads an organization with its teams and settings (getOrganization).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not read it.
    /// </exception>
    public Task<QuayOrganization> GetAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayOrganization>(ApiRequest.Get("getOrganization", $"organization/{name}").About(Subject(name)), cancellationToken);

    /// <summary>
    /// Throws if a namespace does not exist: neither an organization nor a user has the name (getOrganization,
    /// getUserInformation). Both calls answer every user, whatever the user's rights.
    /// </summary>
    /// <param name="name">The name of an organization or user.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the namespace does not exist.</exception>
    public async Task RequireNamespaceAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await GetAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            ApiRequest request = ApiRequest.Get("getUserInformation", $"users/{name}").About($"namespace '{name}'");
            await _connection.SendAsync<QuayUser>(request, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Creates an organization and reads it back (createOrganization, getOrganization).</summary>
    /// <param name="name">Its name: lower case letters, digits and <c>.</c>, <c>_</c>, <c>-</c> in between.</param>
    /// <param name="email">Its e-mail address; required by registries that send mail.</param>
    /// <param name="contactEmail">The address for contact, if it differs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a user or organization of this name. InvalidInput: the registry refuses the name or an
    /// address. Forbidden: the user may not create organizations.
    /// </exception>
    public async Task<QuayOrganization> CreateAsync(string name, string? email, string? contactEmail, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        ApiRequest request = ApiRequest.Post("createOrganization", $"organization/").About(Subject(name))
            .WithBody(new JsonBody().Set("name", name).SetIfGiven("email", email).SetIfGiven("contact_email", contactEmail));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await GetAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes an organization with its repositories, teams and robots (deleteAdminedOrganization).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteAdminedOrganization", $"organization/{name}").About(Subject(name)), cancellationToken);

    /// <summary>Deletes any organization, for superusers (deleteOrganization).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user is not a superuser.
    /// </exception>
    public Task DeleteAnyAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteOrganization", $"superuser/organizations/{name}").About(Subject(name)), cancellationToken);

    /// <summary>Changes the settings of an organization (changeOrganizationDetails).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. InvalidInput: the registry refuses an address or the tag expiration.
    /// Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayOrganization> ChangeAsync(string name, OrganizationSettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayOrganization>(
            ApiRequest.Put("changeOrganizationDetails", $"organization/{name}").About(Subject(name)).WithBody(settings.ToBody()), cancellationToken);

    /// <summary>
    /// Renames an organization, for superusers (changeOrganization). The registry answers with status 500 if there is no
    /// such organization and if the new name is taken; further requests distinguish these (getOrganization, getUserInformation).
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. AlreadyExists: there is a user or organization of the new name. Forbidden:
    /// the user is not a superuser.
    /// </exception>
    public async Task RenameAsync(string name, string newName, CancellationToken cancellationToken)
    {
        // Not idempotent: after the first request there is no organization with the old name.
        ApiRequest request = ApiRequest.Put("changeOrganization", $"superuser/organizations/{name}").NotIdempotent()
            .About(Subject(name)).WithBody(new JsonBody().Set("name", newName));
        try
        {
            await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.StatusCode == 500)
        {
            await GetAsync(name, cancellationToken).ConfigureAwait(false);
            if (await IsTakenAsync(newName, cancellationToken).ConfigureAwait(false))
            {
                throw ErrorClassifier.AlreadyExists(request.About($"organization or user '{newName}'"));
            }

            throw;
        }
    }

    /// <summary>
    /// Makes the session's user an owner of a namespace, for superusers (takeOwnership). The registry turns the namespace
    /// of a user into an organization.
    /// </summary>
    /// <param name="name">The name of the organization or user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the namespace does not exist. Conflict: it belongs to a superuser. Forbidden: the user is not a superuser.
    /// </exception>
    public Task TakeOwnershipAsync(string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("takeOwnership", $"superuser/takeownership/{name}").About($"namespace '{name}'"), cancellationToken);

    /// <summary>Names an organization in a message: <c>organization 'acme'</c>.</summary>
    /// <param name="name">Its name.</param>
    public static string Subject(string name) => $"organization '{name}'";

    private async Task<bool> IsTakenAsync(string name, CancellationToken cancellationToken)
    {
        foreach (Func<Task> read in new Func<Task>[]
        {
            () => GetAsync(name, cancellationToken),
            () => new UsersApi(_connection).GetAsync(name, cancellationToken),
        })
        {
            try
            {
                await read().ConfigureAwait(false);
                return true;
            }
            catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
            {
                // Not taken by an organization or user of this kind; try the next kind.
            }
        }

        return false;
    }
}
