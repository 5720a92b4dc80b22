BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayAppToken' {
    BeforeEach {
        Reset-TestConnection
        $null = 'Laptop', 'CI', 'CI spare' | New-QuayAppToken -ThrottleLimit 1
        Clear-RegistryRequest
    }

    It 'removes tokens from the pipeline, and writes nothing' {
        Get-QuayAppToken 'CI*' | Remove-QuayAppToken -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayAppToken).Title | Should -Be 'Laptop'
    }

    It 'removes a token by its id' {
        Remove-QuayAppToken (Get-QuayAppToken Laptop).Uuid -Confirm:$false
        (Get-QuayAppToken).Title | Should -Be 'CI', 'CI spare'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayAppToken | Remove-QuayAppToken -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects and continues' {
        $id = [guid]::Empty.ToString()
        $other = (Get-QuayAppToken CI).Uuid
        Assert-QuayError { $id, $other | Remove-QuayAppToken -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target $id
        (Get-QuayAppToken).Title | Should -Be 'Laptop', 'CI spare'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayAppToken x -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target x
    }

    It 'takes several ids, and reports each that is missing' {
        $ids = (Get-QuayAppToken CI, Laptop).Uuid
        (Get-CommandError { Remove-QuayAppToken no1, $ids[0], no2, $ids[1] -Confirm:$false }).TargetObject | Should -Be 'no1', 'no2'
        (Get-QuayAppToken).Title | Should -Be 'CI spare'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { New-QuayAppToken laptop | Remove-QuayAppToken -Confirm:$false }; Requests = 'POST /api/v1/user/apptoken', 'DELETE /api/v1/user/apptoken/*' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
