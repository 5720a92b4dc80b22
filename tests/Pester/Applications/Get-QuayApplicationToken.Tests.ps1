BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayApplicationToken' {
    BeforeAll {
        $registry = Open-SharedRegistry
    }

    BeforeEach {
        Reset-TestConnection
        $application = New-QuayApplication acme Dashboard
        $made = $application | New-QuayApplicationToken -Name nightly -Scope repo:read, repo:write -ExpiresIn 7d
        Clear-RegistryRequest
    }

    It 'lists the tokens of an application, without the tokens themselves' {
        $token = Get-QuayApplicationToken acme $application.ClientId
        $token.Name | Should -Be 'nightly'
        $token.Organization | Should -Be 'acme'
        $token.ClientId | Should -Be $application.ClientId
        $token.Scope | Should -Be 'repo:read', 'repo:write'
        $token.CreatedBy | Should -Be 'admin'
        [Math]::Round(($token.ExpiresAt - $token.Created).TotalDays) | Should -Be 7
        $token.Token | Should -BeNullOrEmpty
    }

    It 'reads all pages, each token once, newest first' {
        $null = 1..120 | ForEach-Object { [pscustomobject]@{ Organization = 'acme'; ClientId = $application.ClientId } } |
            New-QuayApplicationToken -Name many -Scope repo:read
        $tokens = $application | Get-QuayApplicationToken
        $tokens.Count | Should -Be 121
        @($tokens.Uuid | Sort-Object -Unique).Count | Should -Be 121
        $tokens[-1].Name | Should -Be 'nightly'
    }

    It 'takes client ids from the pipeline' {
        ($application.ClientId | Get-QuayApplicationToken acme).Name | Should -Be 'nightly'
    }

    It 'filters by name' {
        $null = $application | New-QuayApplicationToken -Name hourly -Scope repo:read
        ($application | Get-QuayApplicationToken -Name 'night*').Name | Should -Be 'nightly'
        $application | Get-QuayApplicationToken -Name 'x*' | Should -BeNullOrEmpty
        Assert-QuayError { $application | Get-QuayApplicationToken -Name other } -Id QuayNotFound -Category ObjectNotFound -Target other
    }

    It 'reports a missing application, and a registry without the operation' {
        Assert-QuayError { Get-QuayApplicationToken acme NOSUCH } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH -Message '*application*'
        Add-RegistryFault @{ operationId = 'listOrganizationApplicationTokens'; effect = 'htmlPage'; status = 404 }
        Assert-QuayError { $application | Get-QuayApplicationToken } -Id QuayNotSupported -Category NotImplemented -Target $application.ClientId
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { $application | Get-QuayApplicationToken -Session (Get-QuaySession -Default) } -Id QuayForbidden -Category PermissionDenied -Target $application.ClientId
    }

    It 'takes several names as argument and from the pipeline, and reports each missing one in its place' {
        $null = $application | New-QuayApplicationToken -Name hourly -Scope repo:read
        $written = Get-QuayApplicationToken acme $application.ClientId nightly, missing, hourly 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'nightly', 'missing', 'hourly'
        ('nightly', 'hourly' | Get-QuayApplicationToken acme $application.ClientId).Name | Should -Be 'nightly', 'hourly'
    }

    It 'takes several client ids' {
        $other = New-QuayApplication acme Other
        $null = $other | New-QuayApplicationToken -Name weekly -Scope repo:read
        (Get-QuayApplicationToken acme $other.ClientId, $application.ClientId).Name | Should -Be 'weekly', 'nightly'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayApplicationToken -Organization acme -ClientId $application.ClientId }
            Requests = 'GET /api/v1/organization/acme/applications/*/tokens'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
