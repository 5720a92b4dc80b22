BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayAuthorization' {
    BeforeEach { Reset-TestConnection }

    It 'lists the authorizations that the user granted' {
        $found = Get-QuayAuthorization
        $found.Application.Name | Should -Be Pipeline
        $found.Application.Url | Should -Be https://ci.example.com/
        $found.Organization | Should -Be acme
        $found.Scope | Should -Be repo:read, repo:write
        $found.Scopes[0].Title | Should -Not -BeNullOrEmpty
        $found.Assigned | Should -BeFalse
    }

    It 'lists assigned authorizations' {
        $found = Get-QuayAuthorization -Assigned
        $found.Application.Name | Should -Be Inventory
        $found.Assigned | Should -BeTrue
        $found.ResponseType | Should -Be token
        (Get-RegistryRequest).operationId | Should -Be listAssignedAuthorizations
    }

    It 'reads one authorization' {
        $uuid = (Get-QuayAuthorization).Uuid
        (Get-QuayAuthorization -Uuid $uuid).Application.Name | Should -Be Pipeline
        (Get-RegistryRequest).operationId | Should -Be listUserAuthorizations, getUserAuthorization
        (Get-QuayAuthorization | Get-QuayAuthorization).Uuid | Should -Be $uuid
    }

    It 'filters by application' {
        (Get-QuayAuthorization pipe*).Application.Name | Should -Be Pipeline
        Get-QuayAuthorization none* | Should -BeNullOrEmpty
        Assert-QuayError { Get-QuayAuthorization none } -Id QuayNotFound -Category ObjectNotFound -Target none
    }

    It 'includes an authorization granted in the meantime' {
        $application = New-QuayApplication acme fresh -RedirectUri http://127.0.0.1:8765/ -ErrorAction Stop
        Connect-Quay (Get-QuaySession -Default).Endpoint -Credential (New-TestCredential admin password) -InformationAction Ignore
        $null = New-QuayApplicationToken acme $application.ClientId -AssignTo admin -Scope repo:read -ErrorAction Stop
        (Get-QuayAuthorization -Assigned).Application.Name | Should -Contain fresh
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Get-QuayAuthorization -Uuid none } -Id QuayNotFound -Category ObjectNotFound -Target none
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayAuthorization } -Id QuayForbidden -Category PermissionDenied
    }

    It 'completes existing values' {
        (TabExpansion2 'Get-QuayAuthorization -Uuid ').CompletionMatches.CompletionText | Should -Be (Get-QuayAuthorization).Uuid
    }

    It 'takes several applications and ids as argument and from the pipeline, and reports each missing one in its place' {
        $written = Get-QuayAuthorization none1, Pipeline, none2 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'none1', 'acme', 'none2'
        ('Pipe*' | Get-QuayAuthorization).Application.Name | Should -Be Pipeline
        $written = Get-QuayAuthorization -Uuid none, (Get-QuayAuthorization).Uuid 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'none', 'acme'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayAuthorization -Application Pipe* }; Requests = 'GET /api/v1/user/authorizations' }
        @{ Run = { Get-QuayAuthorization -Assigned }; Requests = 'GET /api/v1/user/assignedauthorization' }
        @{
            Run      = { Get-QuayAuthorization | Get-QuayAuthorization }
            Requests = 'GET /api/v1/user/authorizations',
            'GET /api/v1/user/authorizations/b9d2c7f4-6e1a-4c38-a5d0-7f43e8c1b601'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
