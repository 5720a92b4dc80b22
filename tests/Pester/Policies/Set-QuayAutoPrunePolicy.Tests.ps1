BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayAutoPrunePolicy' {
    BeforeEach {
        Reset-TestConnection
        $script:policy = New-QuayAutoPrunePolicy -Repository acme/app -Age 7d -TagPattern '^test' -ExceptMatching
        Clear-RegistryRequest
    }

    It 'changes only the given settings' {
        $policy | Set-QuayAutoPrunePolicy -Age 4d | Should -BeNullOrEmpty
        $read = Get-QuayAutoPrunePolicy -Repository acme/app
        $read.Value, $read.TagPattern, $read.ExceptMatching, $read.Uuid | Should -Be '4d', '^test', $true, $policy.Uuid
        $set = Set-QuayAutoPrunePolicy -Repository acme/app -Uuid $policy.Uuid -TagPattern '^v' -PassThru
        $set.Value, $set.TagPattern, $set.ExceptMatching, $set.Repository | Should -Be '4d', '^v', $true, 'acme/app'
        $set = $set | Set-QuayAutoPrunePolicy -ExceptMatching:$false -PassThru
        $set.TagPattern, $set.ExceptMatching | Should -Be '^v', $false
        ($set | Set-QuayAutoPrunePolicy -NumberOfTags 5 -PassThru).NumberOfTags | Should -Be 5
        ($set | Set-QuayAutoPrunePolicy -TagPattern '' -PassThru).TagPattern | Should -BeNullOrEmpty
    }

    It 'takes policies of organizations, repositories and the user from the pipeline' {
        $null = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $null = New-QuayAutoPrunePolicy -NumberOfTags 10
        (Get-QuayAutoPrunePolicy acme | Set-QuayAutoPrunePolicy -NumberOfTags 20 -PassThru).Organization | Should -Be 'acme'
        Get-QuayAutoPrunePolicy | Set-QuayAutoPrunePolicy -NumberOfTags 30
        (Get-QuayAutoPrunePolicy).NumberOfTags | Should -Be 30
    }

    It 'keeps an unknown method' {
        Add-RegistryFault @{ operationId = 'getRepositoryAutoPrunePolicy'; status = 200; contentType = 'application/json'; body = '{"uuid":"' + $policy.Uuid + '","method":"by_moon","value":"full","tagPattern":null,"tagPatternMatches":true}' }
        # The embedded registry does not know the method either; its error shows that the method was sent.
        Assert-QuayError { $policy | Set-QuayAutoPrunePolicy -TagPattern x } -Id QuayInvalidInput -Category InvalidArgument -Message '*Invalid method*'
    }

    It 'takes several UUIDs as argument and from the pipeline' {
        $one = New-QuayAutoPrunePolicy globex -NumberOfTags 10
        $two = New-QuayAutoPrunePolicy globex -NumberOfTags 20
        (Set-QuayAutoPrunePolicy globex $one.Uuid, $two.Uuid -TagPattern x -PassThru).Uuid | Should -Be $one.Uuid, $two.Uuid
        ($one.Uuid, $two.Uuid | Set-QuayAutoPrunePolicy globex -TagPattern y -PassThru).TagPattern | Should -Be 'y', 'y'
    }

    It 'sends nothing with -WhatIf' {
        $policy | Set-QuayAutoPrunePolicy -Age 4d -WhatIf -PassThru | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses contradictory or invalid values before a change is sent' {
        Assert-QuayError { $policy | Set-QuayAutoPrunePolicy } -Id QuayInvalidInput -Category InvalidArgument -Target $policy.Uuid
        Assert-QuayError { $policy | Set-QuayAutoPrunePolicy -TagPattern '[' } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { $policy | Set-QuayAutoPrunePolicy -Age 1d -NumberOfTags 1 } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { Set-QuayAutoPrunePolicy -Organization '' -Uuid $policy.Uuid -Age 1d } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { $policy | Set-QuayAutoPrunePolicy -TagPattern '' -ExceptMatching } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Set-QuayAutoPrunePolicy acme nothing -Age 1d } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayAutoPrunePolicy globex nothing -Age 1d } -Id QuayForbidden -Category PermissionDenied -Target nothing
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Set-QuayAutoPrunePolicy acme nonesuch -Age 4d }; Requests = 'GET /api/v1/organization/acme/autoprunepolicy/nonesuch'; Ids = 'QuayNotFound' }
        @{
            Run      = { New-QuayAutoPrunePolicy -Age 7d | Set-QuayAutoPrunePolicy -NumberOfTags 3 -PassThru }
            Requests = 'POST /api/v1/user/autoprunepolicy/',
            'GET /api/v1/user/autoprunepolicy/*',
            'GET /api/v1/user/autoprunepolicy/*',
            'PUT /api/v1/user/autoprunepolicy/*',
            'GET /api/v1/user/autoprunepolicy/*'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
