BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayApplicationToken' {
    BeforeAll {
        $registry = Open-SharedRegistry
    }

    BeforeEach {
        Reset-TestConnection
        $application = New-QuayApplication acme Dashboard
        $made = 'one', 'two' | ForEach-Object { $application | New-QuayApplicationToken -Name $_ -Scope user:read }
        Clear-RegistryRequest
    }

    It 'revokes tokens from the pipeline, and writes nothing' {
        $application | Get-QuayApplicationToken -Name one | Remove-QuayApplicationToken -Confirm:$false | Should -BeNullOrEmpty
        ($application | Get-QuayApplicationToken).Name | Should -Be 'two'
        { Connect-Quay $registry.Endpoint -Token $made[0].Token -ErrorAction Stop } | Should -Throw
    }

    It 'revokes a token by its id' {
        Remove-QuayApplicationToken acme $application.ClientId $made[1].Uuid -Confirm:$false
        ($application | Get-QuayApplicationToken).Name | Should -Be 'one'
    }

    It 'sends nothing with -WhatIf' {
        $made | Remove-QuayApplicationToken -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayApplicationToken acme $application.ClientId nope -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nope
        Connect-TestRegistry -As readonly
        Assert-QuayError { $made[0] | Remove-QuayApplicationToken -Session (Get-QuaySession -Default) -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target $made[0].Uuid
    }

    It 'takes several ids as argument and from the pipeline, and reports each missing one' {
        (Get-CommandError { Remove-QuayApplicationToken acme $application.ClientId no1, $made[0].Uuid, no2 -Confirm:$false }).TargetObject | Should -Be 'no1', 'no2'
        $made[1].Uuid | Remove-QuayApplicationToken acme $application.ClientId -Confirm:$false
        $application | Get-QuayApplicationToken | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayApplicationToken -Organization acme -ClientId $application.ClientId -Uuid $made[0].Uuid -Confirm:$false }; Requests = 'DELETE /api/v1/organization/acme/applications/*/tokens/*' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
